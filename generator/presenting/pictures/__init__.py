"""Pictures drawn at build time: what they show (records), how they are drawn, and which there are."""
