-- What a line of a closed year amounts to: days as before, and yuan.
alter table frozen_line rename column days to amount;
alter table frozen_line alter column amount type numeric(12, 2);
