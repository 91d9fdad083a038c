package dev.comptoir.catalog.productimport.file;

/** The products of a file, each by its number. */
interface FileProducts {

    ProductReader reader(int product);

    /** Which rows of the file it is made of. */
    int[] rows(int product);

    RowFile file();
}
