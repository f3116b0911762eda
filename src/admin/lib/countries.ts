import type { Option } from "./sources"

/** ISO 3166-1 alpha-2, without the parts that carry another country's code. */
const CODES =
  "ad ae af ag ai al am ao ar as at au aw az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cd cf cg ch ci ck cl cm cn co cr cu cv cw cy cz de dj dk dm do dz ec ee eg er es et fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gt gu gw gy hk hn hr ht hu id ie il im in iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg si sk sl sm sn so sr ss st sv sx sy sz tc td tg th tj tk tl tm tn to tr tt tv tw tz ua ug us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw"

/** Every country by its name in a language, sorted as that language sorts. */
export const countryOptions = (tag: string): Option[] => {
  const names = new Intl.DisplayNames([tag], { type: "region" })

  return CODES.split(" ")
    .map((code) => ({
      value: code,
      label: `${names.of(code.toUpperCase()) ?? code} (${code.toUpperCase()})`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, tag))
}

/** A country's name in a language. */
export const countryName = (code: string, tag: string): string =>
  new Intl.DisplayNames([tag], { type: "region" }).of(code.toUpperCase()) ?? code.toUpperCase()
