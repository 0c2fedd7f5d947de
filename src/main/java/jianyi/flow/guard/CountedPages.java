package jianyi.flow.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** A list's last page tells how many there are: what one request asks for both is not counted once more, which costs as much as the list. */
class CountedPages extends FilterServiceImpl {

    private static final String COUNTED = CountedPages.class.getName();

    /** How many a filter shows altogether. */
    private record Counted(String filter, long all) {}

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filter, Q extending, int first, int most) {
        List<T> page = super.listPage(filter, extending, first, most);
        var request = RequestContextHolder.getRequestAttributes();
        boolean last = page.size() < most && (first == 0 || !page.isEmpty());
        if (request != null && last) {
            request.setAttribute(COUNTED, new Counted(filter, first + page.size()), RequestAttributes.SCOPE_REQUEST);
        }
        return page;
    }

    @Override
    public Long count(String filter, Query<?, ?> extending) {
        var request = RequestContextHolder.getRequestAttributes();
        var counted = request == null ? null : request.getAttribute(COUNTED, RequestAttributes.SCOPE_REQUEST);
        return counted instanceof Counted it && it.filter().equals(filter)
                ? (Long) it.all()
                : super.count(filter, extending);
    }
}
