-- More time and pressure accompany the cases of any room: both hang on the head.
alter table supervision drop constraint supervision_number_fkey,
    add constraint supervision_head foreign key (number) references case_head on update cascade;
alter table extension drop constraint extension_number_fkey,
    add constraint extension_head foreign key (number) references case_head on update cascade;
