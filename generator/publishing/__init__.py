"""The world outside: files, builds, previews and new sites."""
