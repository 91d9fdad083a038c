package dev.comptoir.catalog.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CategoryTest {

    @Test
    void each_stands_below_the_one_its_path_names() {
        List<Category> tree = Category.tree(Map.of(
                "Clothing",
                5L,
                "Clothing > Shirts",
                3L,
                "Clothing > Shirts > Long",
                1L,
                "Clothing & more",
                2L,
                "Art",
                1L));
        Category longShirts = new Category("Long", "Clothing > Shirts > Long", 1, List.of());
        Category shirts = new Category("Shirts", "Clothing > Shirts", 3, List.of(longShirts));
        assertThat(tree)
                .containsExactly(
                        new Category("Art", "Art", 1, List.of()),
                        new Category("Clothing", "Clothing", 5, List.of(shirts)),
                        new Category("Clothing & more", "Clothing & more", 2, List.of()));
    }

    @Test
    void there_are_none_without_products() {
        assertThat(Category.tree(Map.of())).isEmpty();
    }
}
