"""The questions an auditor asks of facts and evaluations, one file a rule."""
