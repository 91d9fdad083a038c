package dev.comptoir.orders.withdraw;

import dev.comptoir.platform.mail.MailColors;
import java.util.List;

/** The withdrawal page in one of its steps: texts only, null or empty for what is left out. */
record WithdrawPage(
        Frame frame,
        String title,
        List<String> texts,
        List<Problem> problems,
        List<Field> fields,
        String itemsError,
        List<Field> items,
        List<Withdrawn> withdrawn,
        List<Fact> facts,
        List<String> lines,
        List<Hidden> hidden,
        Step step,
        Labels labels) {

    /** Which buttons there are. */
    enum Step {
        FORM,
        REVIEW,
        DONE,
        UNKNOWN
    }

    /** What stands around every step. */
    record Frame(String language, String storeName, String storeUrl, String logoUrl, MailColors colors) {}

    /** What is wrong with a field. */
    record Problem(String field, String text) {}

    /** One thing to type; the hint may be null, the error too. */
    record Field(
            String name,
            String label,
            String hint,
            String error,
            String value,
            String type,
            String autocomplete,
            boolean required) {

        Field typed(String typed, String wrong) {
            return new Field(name, label, hint, wrong, typed, type, autocomplete, required);
        }

        public boolean isText() {
            return type.equals("textarea");
        }
    }

    /** A product of which all units are withdrawn already; its field is gone, and what is wrong with it leads here. */
    record Withdrawn(String field, String text) {}

    /** One fact of the summary. */
    record Fact(String label, String value) {}

    /** What the second step sends again. */
    record Hidden(String name, String value) {}

    /** What stands on and above things. */
    record Labels(
            String errors,
            String items,
            String itemsHint,
            String withdrawn,
            String statement,
            String next,
            String confirm,
            String change,
            String shop,
            String open) {}

    public boolean isForm() {
        return step == Step.FORM;
    }

    public boolean isReview() {
        return step == Step.REVIEW;
    }

    public boolean isUnknown() {
        return step == Step.UNKNOWN;
    }
}
