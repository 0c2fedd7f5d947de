package jianyi.flow.door;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;

/**
 * A task's form whose values are found once somebody reads them, and only while the engine is at it: for each form it shows, Tasklist asks
 * three times, twice merely which form it is.
 */
class ShownForm extends TaskFormDataImpl {

    private final transient Supplier<List<FormField>> values;
    private boolean read;

    ShownForm(TaskFormData plain, Supplier<List<FormField>> values) {
        this.values = values;
        setFormKey(plain.getFormKey());
        setCamundaFormRef(plain.getCamundaFormRef());
        setDeploymentId(plain.getDeploymentId());
        setFormProperties(plain.getFormProperties());
        setTask(plain.getTask());
    }

    @Override
    public List<FormField> getFormFields() {
        if (!read && Context.getCommandContext() != null) {
            read = true;
            setFormFields(values.get());
        }
        return super.getFormFields();
    }
}
