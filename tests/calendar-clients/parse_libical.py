"""What libical reads in each file of a folder: a line for each event and each busy period, with the times in UTC."""
import ctypes as c
import ctypes.util
import os
import sys
from datetime import datetime, timezone

path = ctypes.util.find_library("ical") or "libical.so.3"
try:
    ical = c.CDLL(path)
except OSError:
    sys.exit("libical3 is not there.")

VEVENT, VFREEBUSY, FREEBUSY = 4, 9, 38


class Time(c.Structure):
    _fields_ = [(name, c.c_int) for name in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")] + [("zone", c.c_void_p)]


class Length(c.Structure):
    _fields_ = [("is_neg", c.c_int)] + [(name, c.c_uint) for name in ("days", "weeks", "hours", "minutes", "seconds")]


class Period(c.Structure):
    _fields_ = [("start", Time), ("end", Time), ("duration", Length)]


def function(name, result, *arguments):
    found = getattr(ical, name)
    found.restype, found.argtypes = result, arguments
    return found


parse = function("icalparser_parse_string", c.c_void_p, c.c_char_p)
errors = function("icalcomponent_count_errors", c.c_int, c.c_void_p)
method = function("icalcomponent_get_method", c.c_int, c.c_void_p)
method_name = function("icalproperty_method_to_string", c.c_char_p, c.c_int)
first = function("icalcomponent_get_first_component", c.c_void_p, c.c_void_p, c.c_int)
following = function("icalcomponent_get_next_component", c.c_void_p, c.c_void_p, c.c_int)
first_property = function("icalcomponent_get_first_property", c.c_void_p, c.c_void_p, c.c_int)
next_property = function("icalcomponent_get_next_property", c.c_void_p, c.c_void_p, c.c_int)
parameter = function("icalproperty_get_parameter_as_string", c.c_char_p, c.c_void_p, c.c_char_p)
period = function("icalproperty_get_freebusy", Period, c.c_void_p)
uid = function("icalcomponent_get_uid", c.c_char_p, c.c_void_p)
start = function("icalcomponent_get_dtstart", Time, c.c_void_p)
end = function("icalcomponent_get_dtend", Time, c.c_void_p)
status = function("icalcomponent_get_status", c.c_int, c.c_void_p)
status_name = function("icalproperty_status_to_string", c.c_char_p, c.c_int)
seconds = function("icaltime_as_timet_with_zone", c.c_int64, Time, c.c_void_p)


def utc(time):
    return datetime.fromtimestamp(seconds(time, time.zone), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def each(begin, step, parent, kind):
    # All of them at once: a component has one cursor, which other questions move.
    found = [begin(parent, kind)]
    while found[-1]:
        found.append(step(parent, kind))
    return found[:-1]


folder = sys.argv[1]
for name in sorted(os.listdir(folder)):
    with open(os.path.join(folder, name), "rb") as file:
        calendar = parse(file.read())
    if not calendar or errors(calendar):
        sys.exit(f"{name}: libical found an error.")
    for event in each(first, following, calendar, VEVENT):
        print(name, method_name(method(calendar)).decode(), uid(event).decode(), utc(start(event)), utc(end(event)), status_name(status(event)).decode(), sep="|")
    for part in each(first, following, calendar, VFREEBUSY):
        for line in each(first_property, next_property, part, FREEBUSY):
            times = period(line)
            print(name, method_name(method(calendar)).decode(), uid(part).decode(), utc(times.start), utc(times.end), parameter(line, b"FBTYPE").decode(), sep="|")
