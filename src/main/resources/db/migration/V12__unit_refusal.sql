-- Who asked, agreed and decided when a unit wished to be relieved of a suggestion 退办: the paper names each of them, and the
-- timeline's words are for reading, not for taking apart.
create table unit_refusal (
    handling      bigint primary key references handling on delete cascade,
    asked_by      text not null,
    asked_at      timestamptz not null,
    consented     boolean,
    consented_by  text,
    consented_at  timestamptz,
    upheld        boolean,
    new_unit      text references office,
    settled_by    text,
    settled_at    timestamptz,
    settle_remark text
);
