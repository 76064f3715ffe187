"""What the commands cost, as ratios to something real measured in the same run."""
