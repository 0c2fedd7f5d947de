-- When somebody last gave up leading an office: for a while no clerk gives him a new password.
alter table account add column led_at timestamptz;

-- What a session remembers of its sign-in has another form now; everybody signs in once more.
delete from web_session;
