-- Words are found however they were written: what nobody sees does not count, nor which of the middle dots of a name was typed, nor
-- whether a letter is the private one of older standards or its standard twin (GB 18030-2022). The product cleans what is typed now; what
-- was stored before is found as well.
create or replace function search_text(said text) returns text
    language sql immutable strict parallel safe
    return lower(normalize(
        translate(
            translate(said,
            U&'\00AD\061C\180E\200B\200C\200D\200E\200F\202A\202B\202C\202D\202E\2060\2061\2062\2063\2064\2066\2067\2068\2069'
            '\206A\206B\206C\206D\206E\206F\FE00\FE01\FE02\FE03\FE04\FE05\FE06\FE07\FE08\FE09\FE0A\FE0B\FE0C\FE0D\FE0E\FE0F'
            '\FEFF\FFF9\FFFA\FFFB\FFFC', ''),
            U&'\2022\30FB\FF65\2027\2219\22C5\16EB\2E31\E7C7\E7C8\E815\E816\E817\E818\E819\E81A\E81B\E81C\E81D\E81E\E81F\E820'
            '\E821\E822\E823\E824\E825\E826\E827\E828\E829\E82A\E82B\E82C\E82D\E82E\E82F\E830\E831\E832\E833\E834\E835\E836'
            '\E837\E838\E839\E83A\E83B\E83C\E83D\E83E\E83F\E840\E841\E842\E843\E844\E845\E846\E847\E848\E849\E84A\E84B\E84C'
            '\E84D\E84E\E84F\E850\E851\E852\E853\E854\E855\E856\E857\E858\E859\E85A\E85B\E85C\E85D\E85E\E85F\E860\E861\E862'
            '\E863\E864',
            U&'\00B7\00B7\00B7\00B7\00B7\00B7\00B7\00B7\1E3F\01F9\2E81\+020087\+020089\+0200CC\2E84\3473\3447\2E88\2E8B\9FB4'
            '\359E\361A\360E\2E8C\2E97\396E\3918\9FB5\39CF\39DF\3A73\39D0\9FB6\9FB7\3B4E\3C6E\3CE0\2EA7\+0215D7\9FB8\2EAA'
            '\4056\415F\2EAE\4337\2EB3\2EB6\2EB7\+02298F\43B1\43AC\2EBB\43DD\44D6\4661\464C\9FB9\4723\4729\477C\478D\2ECA'
            '\4947\497A\497D\4982\4983\4985\4986\499F\499B\49B7\49B6\9FBA\+0241FE\4CA3\4C9F\4CA0\4CA1\4C77\4CA2\4D13\4D14'
            '\4D15\4D16\4D17\4D18\4D19\4DAE\9FBB'),
        nfkc));

-- A name padded in a list (张　三) is found by the name.
create or replace function search_names(name text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg('@@' || left(plain, length)), '{}')
            from (select regexp_replace(search_text(name), '\s', '', 'g') as plain) as padded,
                 generate_series(1, least(length(plain), 20)) as length);

update suggestion_words w set words =
       search_words(concat_ws(E'\n', s.title, s.situation, s.proposal, s.number, '第' || s.public_number || '号')) || search_names(s.deputy_name)
from suggestion s where s.number = w.number;
