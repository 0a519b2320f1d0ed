CREATE TABLE log (
  id text not null, project text not null, rev integer not null, person text, hash text not null,
  received_at text not null, document text not null, primary key (id, project, rev)
) without rowid;
CREATE INDEX log_by_person on log (person) where person is not null;
CREATE TABLE responses (
  id text not null, project text not null, rev integer not null, survey text not null, touchpoint text,
  shown_at text not null, erase_hash text, document text not null, test integer not null default 0,
  primary key (id, project)
) without rowid;
CREATE INDEX responses_by_time on responses (shown_at, id, project);
CREATE INDEX responses_of_tests on responses (id) where test = 1;
CREATE TABLE conflicts (
  id text not null, project text not null, rev integer not null, person text, hash text not null,
  received_at text not null, document text not null, primary key (id, project, rev, hash)
) without rowid;
CREATE INDEX conflicts_by_person on conflicts (person) where person is not null;
CREATE TABLE tombstones (
  id text not null, project text not null, erase_hash text not null, erased_at text not null,
  arrived integer not null default 0, primary key (id, project, erase_hash)
) without rowid;
CREATE TABLE seen (
  project text not null, device blob not null, low integer not null, high integer not null, since text not null,
  primary key (project, device, low)
) without rowid;
CREATE INDEX seen_after_gaps on seen (project, device, low) where low > 1;
CREATE TABLE verdicts (status text primary key, count integer not null) without rowid;
CREATE TABLE sizes (name text primary key, size integer not null) without rowid;
insert into log values ('a', 'shop', 1, 'person-a', 'fff67003fd577828a287b2f853efff4f8976b8a87b93fc015d7c284ea7092551', '2026-11-25T21:55:31.405Z', '{"id":"a","rev":1,"project":"shop","survey":"account-nps","surveyVersion":1,"wave":null,"status":"completed","answers":{"score":9},"asked":{"score":{"type":"nps","min":0,"max":10}},"journey":{"stage":"use","touchpoint":"account"},"shownAt":"2026-11-20T10:00:00.000Z","updatedAt":"2026-11-20T10:00:09.000Z","person":{"id":"person-a","traits":{"role":"user"}},"context":{"path":"/account","locale":"en","device":"desktop"},"sampling":{"rate":1},"consent":"granted","client":{"id":"client","seq":1},"sdk":"earshot/1.0.0","test":false}');
insert into log values ('a', 'shop', 2, 'person-a', 'e0acb068c0f62208e6d0bf662f9a6c2970ab4f684f0fd79a781c8581e396645e', '2026-11-25T21:55:31.408Z', '{"id":"a","rev":2,"project":"shop","survey":"account-nps","surveyVersion":1,"wave":null,"status":"completed","answers":{"score":6},"asked":{"score":{"type":"nps","min":0,"max":10}},"journey":{"stage":"use","touchpoint":"account"},"shownAt":"2026-11-20T10:00:00.000Z","updatedAt":"2026-11-20T10:00:09.000Z","person":{"id":"person-a","traits":{"role":"user"}},"context":{"path":"/account","locale":"en","device":"desktop"},"sampling":{"rate":1},"consent":"granted","client":{"id":"client","seq":1},"sdk":"earshot/1.0.0","test":false}');
insert into log values ('b', 'shop', 1, 'person-b', '54af7aa7c340594979536e1d9c1c2d1d8e47ac57f3ec3f047ba93fa707a037f5', '2026-11-25T21:55:31.405Z', '{"id":"b","rev":1,"project":"shop","survey":"account-nps","surveyVersion":1,"wave":null,"status":"completed","answers":{"score":3,"why":"it''s slow"},"asked":{"score":{"type":"nps","min":0,"max":10},"why":{"type":"text"}},"journey":{"stage":"use","touchpoint":"account"},"shownAt":"2026-11-20T10:00:00.000Z","updatedAt":"2026-11-20T10:00:09.000Z","person":{"id":"person-b","traits":{"role":"user"}},"context":{"path":"/account","locale":"en","device":"desktop"},"sampling":{"rate":1},"consent":"granted","client":{"id":"client","seq":4},"sdk":"earshot/1.0.0","test":false}');
insert into log values ('c', 'shop', 1, 'person-c', '39e0a9252c8fb448dc54ae4bd4014177adcf53a99b76c9151fe1c77afb521c9e', '2026-11-25T21:55:31.405Z', '{"id":"c","rev":1,"project":"shop","survey":"account-nps","surveyVersion":1,"wave":null,"status":"shown","answers":{},"asked":{"score":{"type":"nps","min":0,"max":10}},"journey":{"stage":"use","touchpoint":"account"},"shownAt":"2026-11-21T10:00:00.000Z","updatedAt":"2026-11-20T10:00:09.000Z","person":{"id":"person-c","traits":{"role":"user"}},"context":{"path":"/account","locale":"en","device":"desktop"},"sampling":{"rate":1},"consent":"granted","client":{"id":"client","seq":1},"sdk":"earshot/1.0.0","test":true}');
insert into responses values ('a', 'shop', 2, 'account-nps', 'account', '2026-11-20T10:00:00.000Z', null, '{"id":"a","rev":2,"project":"shop","survey":"account-nps","surveyVersion":1,"wave":null,"status":"completed","answers":{"score":6},"asked":{"score":{"type":"nps","min":0,"max":10}},"journey":{"stage":"use","touchpoint":"account"},"shownAt":"2026-11-20T10:00:00.000Z","updatedAt":"2026-11-20T10:00:09.000Z","person":{"id":"person-a","traits":{"role":"user"}},"context":{"path":"/account","locale":"en","device":"desktop"},"sampling":{"rate":1},"consent":"granted","client":{"id":"client","seq":1},"sdk":"earshot/1.0.0","test":false}', 0);
insert into responses values ('b', 'shop', 1, 'account-nps', 'account', '2026-11-20T10:00:00.000Z', null, '{"id":"b","rev":1,"project":"shop","survey":"account-nps","surveyVersion":1,"wave":null,"status":"completed","answers":{"score":3,"why":"it''s slow"},"asked":{"score":{"type":"nps","min":0,"max":10},"why":{"type":"text"}},"journey":{"stage":"use","touchpoint":"account"},"shownAt":"2026-11-20T10:00:00.000Z","updatedAt":"2026-11-20T10:00:09.000Z","person":{"id":"person-b","traits":{"role":"user"}},"context":{"path":"/account","locale":"en","device":"desktop"},"sampling":{"rate":1},"consent":"granted","client":{"id":"client","seq":4},"sdk":"earshot/1.0.0","test":false}', 0);
insert into responses values ('c', 'shop', 1, 'account-nps', 'account', '2026-11-21T10:00:00.000Z', null, '{"id":"c","rev":1,"project":"shop","survey":"account-nps","surveyVersion":1,"wave":null,"status":"shown","answers":{},"asked":{"score":{"type":"nps","min":0,"max":10}},"journey":{"stage":"use","touchpoint":"account"},"shownAt":"2026-11-21T10:00:00.000Z","updatedAt":"2026-11-20T10:00:09.000Z","person":{"id":"person-c","traits":{"role":"user"}},"context":{"path":"/account","locale":"en","device":"desktop"},"sampling":{"rate":1},"consent":"granted","client":{"id":"client","seq":1},"sdk":"earshot/1.0.0","test":true}', 1);
insert into conflicts values ('b', 'shop', 1, 'person-b', 'eb84c58a7d0ce42cfba6cbce2bc0ce51f99a30289b3cbbd18c72df3a8bef8f5a', '2026-11-25T21:55:31.408Z', '{"id":"b","rev":1,"project":"shop","survey":"account-nps","surveyVersion":1,"wave":null,"status":"completed","answers":{"score":1},"asked":{"score":{"type":"nps","min":0,"max":10}},"journey":{"stage":"use","touchpoint":"account"},"shownAt":"2026-11-20T10:00:00.000Z","updatedAt":"2026-11-20T10:00:09.000Z","person":{"id":"person-b","traits":{"role":"user"}},"context":{"path":"/account","locale":"en","device":"desktop"},"sampling":{"rate":1},"consent":"granted","client":{"id":"client","seq":1},"sdk":"earshot/1.0.0","test":false}');
insert into tombstones values ('d', 'shop', '', '2026-11-25T21:55:31.411Z', 1);
insert into tombstones values ('never', '', '2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b', '2026-11-25T21:55:31.412Z', 0);
insert into seen values ('shop', x'948fe603f61dc036b5c596dc09fe3ce3', 1, 1, '2026-11-25T21:55:31.405Z');
insert into seen values ('shop', x'948fe603f61dc036b5c596dc09fe3ce3', 4, 4, '2026-11-25T21:55:31.405Z');
insert into verdicts values ('duplicate', 1);
insert into verdicts values ('invalid', 1);
insert into sizes values ('conflicts', 1);
insert into sizes values ('log', 4);
insert into sizes values ('responses', 3);
pragma user_version = 2;
