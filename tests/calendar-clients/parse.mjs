// What ical.js reads in each file of a folder: a line for each event and each busy period, with the times in UTC.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';

const folder = process.argv[2];
const utc = time => new Date(time.toUnixTime() * 1000).toISOString().replace('.000', '');
for (const file of readdirSync(folder).sort()) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, file), 'utf8')));
  // Only the zones of the file itself count.
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const print = (...fields) => console.log([file, calendar.getFirstPropertyValue('method'), ...fields].join('|'));
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    print(event.uid, utc(event.startDate), utc(event.endDate), component.getFirstPropertyValue('status'));
  }
  for (const component of calendar.getAllSubcomponents('vfreebusy')) {
    for (const property of component.getAllProperties('freebusy')) {
      for (const period of property.getValues()) {
        print(component.getFirstPropertyValue('uid'), utc(period.start), utc(period.getEnd()), property.getParameter('fbtype'));
      }
    }
  }
}
