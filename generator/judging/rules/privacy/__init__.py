"""Family 6, 隐私与保密: personal data and secrets that must not go out."""
