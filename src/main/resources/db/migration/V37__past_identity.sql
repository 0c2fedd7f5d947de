-- A past suggestion is told apart by year, session or series, and number: No. 7 of a session and No. 7 between sessions are two.
drop index past_by_number;
create unique index past_by_number on past_suggestion (body, year, original_number, coalesce(session, ''))
    where original_number is not null;
-- What a line says is compared field by field now, so that a change can be shown before it is saved.
alter table past_suggestion drop column fingerprint;
