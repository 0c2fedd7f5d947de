-- Pressing may be about one of several things an office owes in a case: its number there.
alter table supervision add column opinion text;
