-- Kinds of dates are their rooms' own; the day an opinion is due is a date of its case, which may be put off and stands still with it.
alter table deadline drop constraint deadline_kind_check;
alter table opinion add column deadline bigint references deadline;
