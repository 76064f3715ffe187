"""Two quantities side by side, in one unit and over one time; a form's points beside a standard's."""
