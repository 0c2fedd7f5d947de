package jianyi.flow;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A process variable as one typed constant: the few facts a gateway, a candidate expression or a called process needs.
 * Everything else lives in the case.
 *
 * @param name as it stands in the models
 * @param type the Java class of its value
 */
public record Var<T>(String name, Class<T> type) {

    /** A text, for example an office code. */
    public static Var<String> text(String name) {
        return new Var<>(name, String.class);
    }

    /** A yes or no. */
    public static Var<Boolean> flag(String name) {
        return new Var<>(name, Boolean.class);
    }

    /** The value in this scope or an enclosing one; null when never set. */
    public T in(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    /**
     * Sets the value for the gateway that comes next and no longer: it is never stored, so a later form of the same name does not
     * open with yesterday's answer.
     */
    public void decide(VariableScope scope, T value) {
        scope.setVariable(name, Variables.untypedValue(value, true));
    }

    /** Sets the value where the variable lives already, else on the instance. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
