-- A meeting's timeline stands where every case's stands.
insert into entry (number, at, person, name, what, detail, kind)
select number, at, person, name, what, detail, case
    when what = '召集会议' then 'CONVENED'
    when what in ('党委同意召开', '党委不同意召开') then 'CONSENTED'
    when what = '决定不召开' or what like '决定召开，%' then 'DECIDED'
    when what in ('修改议程', '增加议程') then 'AGENDA_CHANGED'
    when what = '通知到会人员' then 'NOTIFIED'
    when what ~ '^提醒.*答复会议通知$' or what like '提醒：%' then 'REMINDED'
    when what = '提出改期' then 'MOVE_ASKED'
    when what like '改期到%' then 'MOVED'
    when what = '取消会议' then 'CANCELLED'
    when what like '上传会议材料 %' then 'PAPER_ADDED'
    when what = '删除一份会议材料' then 'PAPER_REMOVED'
    when what = '到会名单随名册变动' then 'MEMBERS_CHANGED'
    when what ~ '(到会（迟到）|改为未到)$' then 'ARRIVED'
    when what = '没有达到法定人数，不能开会' or what like '点名，开会%' then 'ROLLED'
    when what ~ '^指定.*团长和记录员$' or what like '%的团长、记录员有变动' then 'DELEGATION_CHARGED'
    when what ~ '^填写.*审议意见$' then 'DELEGATION_SAID'
    when what in ('提出议案', '提出质询案') then 'BILL_HANDED_IN'
    when what in ('质询案再次答复', '质询案已经答复') then 'INQUIRY_ANSWERED'
    when what ~ '^(议案|质询案)' then 'BILL_DECIDED'
    when what = '记录审议情况' then 'ITEM_RECORDED'
    when what like '记录表决结果：%' then 'VOTE_RECORDED'
    when what = '闭会' then 'CLOSED'
    when what = '提示两次缺席的代表' then 'ABSENCES_TOLD'
    when what = '修改决议文本' then 'RESOLUTION_WRITTEN'
    when what = '拟定决议和公告' then 'RESOLUTIONS_DRAFTED'
    when what in ('签署决议和公告', '退回修改决议') then 'RESOLUTIONS_SIGNED'
    when what = '报送备案' then 'FILED'
    when what in ('报告决议已落实', '报告决议落实进展') then 'DUTY_REPORTED'
    when what in ('确认决议已落实', '决议没有落实，继续报告') then 'DUTY_CONFIRMED'
    when what ~ '^(准许|不准).*请假$' then 'LEAVE_DECIDED'
    when what ~ '(答复参加|请假)(（.*代录，据.*）)?$' then 'ANSWERED'
    else 'OTHER'
end
from meeting_note
order by id;

drop table meeting_note;
