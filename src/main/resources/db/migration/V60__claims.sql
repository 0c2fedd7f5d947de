-- Since when a task is taken: a claim nobody has typed anything under goes back by itself. Claims from before stay.
alter table step add column claimed_at timestamptz;
create index step_claimed on step (claimed_at) where claimed_at is not null and done_at is null and gone_at is null;
