package jianyi.flow.guard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import jianyi.rows.FreshPlans;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Plugin;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * The engine's lists of tasks are asked as {@link GrantedTasks} says; one that cannot be is planned anew each time, since by a kept plan it
 * may take seconds. All its other statements stay as they are, the look at one task among them.
 */
@Component
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
class TaskLists extends AbstractProcessEnginePlugin implements Interceptor {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFilterService(new CountedPages());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(this);
    }

    /** Only a list is wrapped; MyBatis would wrap every statement, and each costs it more than the statement's own plan. */
    @Override
    public Object plugin(Object target) {
        return target instanceof StatementHandler handler
                        && handler.getParameterHandler().getParameterObject() instanceof TaskQueryImpl query
                        && query.getTaskId() == null
                ? Plugin.wrap(target, this)
                : target;
    }

    @Override
    public Object intercept(Invocation preparing) throws Throwable {
        var asked = ((StatementHandler) preparing.getTarget()).getBoundSql();
        var granted = GrantedTasks.first(asked.getSql());
        granted.ifPresent(sql -> SystemMetaObject.forObject(asked).setValue("sql", sql));
        var statement = (PreparedStatement) preparing.proceed();
        if (granted.isEmpty()) {
            FreshPlans.plannedAnew(statement);
        }
        return statement;
    }
}
