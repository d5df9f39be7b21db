// What time is it inside the app's frames? The account's, where that is not the machine's.

const CLOSE_ENOUGH = 2000

/**
 * A script that shifts the frame's `Date` by the milliseconds that the account is ahead of the machine; empty where
 * they agree, which is the ordinary case: an imported account, `--now` and the clock of the controls make a difference.
 */
export function frameClock(accountNow: number, machineNow: number): string {
  const ahead = accountNow - machineNow
  if (Math.abs(ahead) < CLOSE_ENOUGH) return ''
  return SHIFT_DATE.replace('AHEAD', String(Math.round(ahead)))
}

/** Runs in the frame, before anything of the app. A text: functions are changed by whatever compiles this file. */
const SHIFT_DATE = `(function (ahead) {
  var now = Date.now;
  globalThis.Date = new Proxy(Date, {
    construct: function (date, given, target) {
      return Reflect.construct(date, given.length > 0 ? given : [now() + ahead], target);
    },
    apply: function () {
      return new Date().toString();
    },
    get: function (date, key) {
      return key === 'now' ? function () { return now() + ahead; } : Reflect.get(date, key);
    }
  });
})(AHEAD);
`
