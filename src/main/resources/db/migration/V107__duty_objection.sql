-- How a file is corrected: who finds a fault objects, the clerk answers, and what was found right takes effect by itself.
create table duty_objection (
    id            bigint generated always as identity primary key,
    body          text not null references office,
    person        text not null,
    -- Which fact is objected to, and how it read; both null when something is missing.
    fact          text,
    fact_words    text,
    words         text not null,
    entered_by    text,
    entered_name  text,
    entered_from  text check (entered_from in ('paper', 'phone')),
    made_at       timestamptz not null,
    outcome       text check (outcome in ('ADDED', 'STRUCK', 'SOURCE', 'REJECTED')),
    answer        text,
    answered_by   text,
    answered_name text,
    answered_at   timestamptz,
    -- What is added to the file.
    kind          text,
    day           date,
    added         text,
    check (outcome is distinct from 'ADDED' or kind is not null and day is not null and added is not null)
);
create index duty_objection_body on duty_objection (body, person);
