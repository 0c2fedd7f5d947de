-- Counts a person's passwords: a sign-in that was under way while another was given is told apart from one with the new one.
alter table account add column password_no int not null default 0;
