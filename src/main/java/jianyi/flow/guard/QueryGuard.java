package jianyi.flow.guard;

import java.util.regex.Pattern;
import jianyi.flow.Refusal;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Closes CVE-2026-109432: with 7.24.0 anybody who may query tasks can have any expression evaluated. The engine evaluates every
 * query expression, and nothing else, without a variable scope; there only the few functions a filter needs are let through.
 * Models see the beans of {@link ModelBeans} and no others.
 */
@Component
class QueryGuard extends AbstractProcessEnginePlugin {

    private static final Pattern ALLOWED =
            Pattern.compile("\\s*[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
                    + "|dateTime\\(\\)(\\.(plus|minus)(Days|Weeks|Months)\\(\\d{1,3}\\)){0,2})\\s*}\\s*");

    private final ApplicationContext beans;

    QueryGuard(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(new ModelBeans(beans));
        engine.setExpressionManager(new SpringExpressionManager(beans, engine.getBeans()) {
            @Override
            public Expression createExpression(String text) {
                ensureInitialized();
                return new Guarded(this, text);
            }
        });
    }

    private static class Guarded extends JuelExpression {

        Guarded(SpringExpressionManager manager, String text) {
            super(manager.createValueExpression(text), manager, text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution context) {
            if (scope == null
                    && !isLiteralText()
                    && !ALLOWED.matcher(expressionText).matches()) {
                Answer.note(Refusal.invalid("查询条件中不能使用表达式"));
                throw new BadUserRequestException("expression not allowed in queries");
            }
            return super.getValue(scope, context);
        }
    }
}
