-- A stand-in for a chair or head that somebody else has named waits for that person's own word, or for that of the one above.
alter table stand_in
    add column awaits       boolean not null default false,
    add column consented_by text,
    add column consented_at timestamptz;
