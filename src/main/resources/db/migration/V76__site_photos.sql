-- Photos of what was found: the original stays with the group; a copy without its facts, blurred where somebody has wiped, leaves.
alter table case_file drop constraint case_file_kind_check,
    add constraint case_file_kind_check
        check (kind in ('ATTACHMENT', 'SIGNED', 'CONTACT', 'REPLY', 'PAPER', 'PHOTO', 'PROOF'));

create table finding_photo (
    file    bigint primary key references case_file,
    finding bigint not null references finding on delete cascade,
    -- The wiped copy, once there is one.
    wiped   bytea
);
create index finding_photo_finding on finding_photo (finding);

-- Which opinion a proof belongs to, or none for what goes with the unit's own report.
create table opinion_proof (
    file    bigint primary key references case_file,
    opinion bigint references opinion,
    office  text not null references office
);
create index opinion_proof_opinion on opinion_proof (opinion);
