-- Nothing is searched or sorted by these: statistics on them only cost the server's time.
alter table products
    alter column description set statistics 0,
    alter column image_url set statistics 0,
    alter column options set statistics 0;
alter table variants alter column options set statistics 0, alter column image_url set statistics 0;
alter table product_import_results
    alter column reason set statistics 0,
    alter column skus set statistics 0,
    alter column removed_skus set statistics 0;
alter table product_import_errors alter column detail set statistics 0;
