-- A unit's cases in the order of their numbers, without a look at the table.
create index handling_unit_number on handling (unit, number);
-- What somebody has to do with in person.
create index suggestion_entered_by on suggestion (entered_by) where entered_by is not null;
create index suggestion_supervisor on suggestion (supervisor) where supervisor is not null;
create index handling_opened_by on handling (opened_by) where opened_by is not null;
