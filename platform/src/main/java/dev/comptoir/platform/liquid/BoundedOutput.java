package dev.comptoir.platform.liquid;

import liqp.RenderTransformer;
import liqp.TemplateContext;

/** Gathers what a template writes, and stops it as soon as that is too much. */
final class BoundedOutput implements RenderTransformer {

    private static final int LONGEST = 50_000;

    @Override
    public ObjectAppender.Controller newObjectAppender(TemplateContext context, int estimate) {
        return new Appender(context);
    }

    @Override
    public Object transformObject(TemplateContext context, Object made) {
        return String.valueOf(made);
    }

    private static final class Appender implements ObjectAppender.Controller {

        private final TemplateContext context;
        private final StringBuilder written = new StringBuilder();

        Appender(TemplateContext context) {
            this.context = context;
        }

        @Override
        public void append(Object made) {
            RenderWork.add(context, made);
            written.append(made);
            if (written.length() > LONGEST) {
                throw LiquidProblem.tooCostly();
            }
        }

        @Override
        public Object getResult() {
            return written.toString();
        }
    }
}
