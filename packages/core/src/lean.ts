/** The engine without the parts that most pages never need: for a build that fetches them as files of their own. */
export { createEarshotWith, type Parts } from './earshot'
