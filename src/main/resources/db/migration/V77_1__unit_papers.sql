-- The signed and sealed sheet a reply was signed on, and pictures of what was promised and is done.
alter table case_file drop constraint case_file_kind_check, drop constraint case_file_check,
    add constraint case_file_kind_check check (kind in
        ('ATTACHMENT', 'SIGNED', 'CONTACT', 'REPLY', 'PAPER', 'PHOTO', 'PROOF', 'SIGN_OFF', 'FULFILLED')),
    add constraint case_file_check check ((kind in ('CONTACT', 'REPLY', 'SIGN_OFF', 'FULFILLED')) = (handling is not null));
