import { en } from "./en"
import { zh } from "./zh"

/** The plugin's texts, under the dashboard's own language codes and the namespace `dealers`. */
export default { en: { dealers: en }, zhCN: { dealers: zh } }
