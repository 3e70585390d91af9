"""What python-icalendar reads in each file of a folder: a line for each event and each busy period, with the times in UTC."""
import os
import sys
from datetime import timezone

try:
    import icalendar
except ImportError:
    sys.exit("python3-icalendar is not there.")


def utc(time):
    return time.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


folder = sys.argv[1]
for name in sorted(os.listdir(folder)):
    with open(os.path.join(folder, name), "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    for event in calendar.walk("VEVENT"):
        print(name, calendar["METHOD"], event["UID"], utc(event["DTSTART"].dt), utc(event["DTEND"].dt), event["STATUS"], sep="|")
        if event.errors:
            sys.exit(f"{name}: {event.errors}")
    for part in calendar.walk("VFREEBUSY"):
        periods = part.get("FREEBUSY", [])
        for line in periods if isinstance(periods, list) else [periods]:
            print(name, calendar["METHOD"], part["UID"], utc(line.start), utc(line.end), line.params["FBTYPE"], sep="|")
