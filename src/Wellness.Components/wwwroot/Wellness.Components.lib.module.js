// Two comforts for the booking widget and the schedule, which work without them: after enhanced navigation what happened
// or the new step's heading gets the focus, and where the visitor's clock shows another time, the widget adds theirs.
const steps = new Map();

function visit(moved) {
  for (const widget of document.querySelectorAll('[data-wellness-step]')) {
    const step = widget.dataset.wellnessStep;
    const target = widget.querySelector(':is([role=alert], [role=status])[tabindex]')
      ?? (steps.get(widget.id) !== step && widget.querySelector('[class$=heading][tabindex]'));
    if (moved && target) target.focus();
    steps.set(widget.id, step);

    const yours = widget.dataset.wellnessYourTime;
    for (const time of yours ? widget.querySelectorAll('time[datetime]') : []) {
      const there = time.dateTime, at = new Date(there), minutes = -at.getTimezoneOffset();
      const here = new Date(+at + minutes * 60000).toISOString().slice(0, 16);
      if (here !== there.slice(0, 16)) {
        const day = here.slice(0, 10) === there.slice(0, 10) ? {} : { weekday: 'short' };
        time.dataset.wellnessYours = yours.replace('{0}',
          at.toLocaleTimeString(document.documentElement.lang || undefined, { hour: 'numeric', minute: '2-digit', ...day })
            .replace(/[AP]M/, half => half.toLowerCase()));
      }
    }
  }
}

export function afterWebStarted(blazor) {
  visit(false);
  blazor.addEventListener('enhancedload', () => visit(true));
}
