create table plumbing (n int);
