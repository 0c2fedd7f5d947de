-- A session's delegations 代表团: who leads each, and who takes down what it says.
create table delegation (
    number   text not null references meeting,
    name     text not null,
    head     text not null,
    recorder text not null,
    primary key (number, name)
);

-- What a delegation has said on an item of the agenda 代表团审议意见.
create table delegation_record (
    item       bigint not null references agenda_item on delete cascade,
    delegation text not null,
    words      text not null,
    written_by text not null,
    written_at timestamptz not null,
    primary key (item, delegation)
);

-- Half of an inquiry's signers or more are not satisfied: it is answered once more (代表法 第二十条).
alter table bill add column unsatisfied int, add column second_answer text, add column second_on date;
