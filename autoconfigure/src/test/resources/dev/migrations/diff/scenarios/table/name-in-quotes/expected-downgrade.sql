drop table "User Accounts";
