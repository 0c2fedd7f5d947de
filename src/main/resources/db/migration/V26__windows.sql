-- By when a unit has to sign for a suggestion and to have talked with its deputy: deadlines of one handling, ended by the fact.
alter table deadline
    add column handling bigint references handling,
    drop constraint deadline_kind_check,
    add constraint deadline_kind_check check (kind in ('REPLY', 'OPINION', 'SIGN_FOR', 'FIRST_CONTACT')),
    add constraint deadline_handling_check check ((handling is not null) = (kind in ('SIGN_FOR', 'FIRST_CONTACT')));
create index deadline_of_handling on deadline (handling) where handling is not null;

-- Such a window is no task of its own; what its ladder reaches is kept under the window.
alter table reminder
    alter column step drop not null,
    add column deadline bigint references deadline,
    add constraint reminder_of_one check (num_nonnulls(step, deadline) = 1);
create unique index reminder_window on reminder (deadline, audience, due, rung) where deadline is not null;

-- A body gives its own rule up from a day on: a row without a value, after which the district's holds again.
alter table setting
    alter column value drop not null,
    add constraint setting_value_check check (value is not null or body is not null);

-- Whether both sides were told that a stand-in was over by its date.
alter table stand_in add column over_told_at timestamptz;
