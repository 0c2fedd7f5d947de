-- Where open cases lie, portion by portion, and what is owed in open and closed ones, read off the indexes.
drop index suggestion_under_way;
create index suggestion_under_way on suggestion (body) include (number, state, round, accepted_on, submitted_at) where closed_on is null;
create index step_waiting_key on step (key) where done_at is null and gone_at is null;
