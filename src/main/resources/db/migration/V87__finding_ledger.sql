-- The suggestion a finding has become; each names the other.
create table finding_suggestion (
    finding    bigint primary key references finding on delete cascade,
    suggestion text not null references case_head on update cascade
);
