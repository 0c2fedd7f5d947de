-- What a telephone keeps without network is locked with its person's public key; the other half is handed out to whoever is signed in as him.
create table field_key (
    person  text primary key,
    lock    text not null,
    key     text not null,
    made_at timestamptz not null
);
