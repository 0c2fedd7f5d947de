-- When a promise is asked for, and whether mails carry texts.
insert into setting (key, value, source, valid_from) values
    ('promise-ask', '30', '本产品默认；未见条文规定', '2000-01-01'),
    ('mail-texts',  'no', '本产品默认：邮箱在系统之外，建议和答复全文不进邮件（保守国家秘密法第六十四条）', '2000-01-01');
