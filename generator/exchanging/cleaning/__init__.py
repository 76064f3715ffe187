"""Files without what nobody sees in them: who made them, where, on which machine."""
