import { ACTION_STATUSES, type Action, type ActionStatus } from '@earshot/schema'
import { useContext, useId } from 'preact/hooks'
import { ReportContext } from './report-context'
import { useChange } from './use-change'

export const actionWords: Readonly<Record<ActionStatus, string>> = {
  ...{ planned: 'Planned', doing: 'Being done', shipped: 'Shipped', dropped: 'Dropped' },
}

/** What the form holds, as the collector takes it: an empty field is none. */
function read(form: HTMLFormElement) {
  const given = new FormData(form)
  const text = (name: string) => String(given.get(name) ?? '').trim()
  const optional = (name: string) => text(name) || null
  return {
    ...{ touchpoint: text('touchpoint'), title: text('title'), owner: optional('owner'), status: text('status') },
    ...{ dueOn: optional('dueOn'), shippedOn: optional('shippedOn') },
    ...{ youSaid: optional('youSaid'), weDid: optional('weDid'), isTold: given.get('isTold') === 'on' },
  }
}

interface Props {
  /** The one that is changed; absent for a new one. */
  action?: Action
  /** Called once it was taken. */
  onDone(): void
}

/** An action to be written down or changed. */
export function ActionForm({ action, onDone }: Props) {
  const { config } = useContext(ReportContext)
  const { problem, isBusy, send } = useChange()
  const touchpoints = (config.value?.journey ?? []).flatMap((stage) => stage.touchpoints.map(({ id }) => id))
  const list = useId()
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const isTaken = action
      ? await send('PATCH', `v1/actions/${action.id}`, read(form))
      : await send('POST', 'v1/actions', read(form))
    if (!isTaken) return
    if (!action) form.reset()
    onDone()
  }
  return (
    <form class="action-form" onSubmit={onSubmit}>
      <label class="long">
        What is done
        <input name="title" required maxLength={200} defaultValue={action?.title} />
      </label>
      <datalist id={list}>
        {touchpoints.map((id) => (
          <option key={id} value={id} />
        ))}
      </datalist>
      <label>
        Touchpoint
        <input name="touchpoint" required list={list} defaultValue={action?.touchpoint} />
      </label>
      <label>
        Owner
        <input name="owner" maxLength={200} defaultValue={action?.owner ?? ''} />
      </label>
      <label>
        Status
        <select name="status">
          {ACTION_STATUSES.map((status) => (
            <option key={status} value={status} selected={status === (action?.status ?? 'planned')}>
              {actionWords[status]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Due on
        <input type="date" name="dueOn" defaultValue={action?.dueOn ?? ''} />
      </label>
      <label>
        Shipped on
        <input type="date" name="shippedOn" defaultValue={action?.shippedOn ?? ''} />
      </label>
      <label class="long">
        You said
        <input name="youSaid" maxLength={300} defaultValue={action?.youSaid ?? ''} />
      </label>
      <label class="long">
        We did
        <input name="weDid" maxLength={300} defaultValue={action?.weDid ?? ''} />
      </label>
      <label class="tick long">
        <input type="checkbox" name="isTold" defaultChecked={action?.isTold ?? false} />
        Tell people where the configuration has a place for it
      </label>
      <p class="long">
        <button type="submit" class="more" disabled={isBusy}>
          {action ? 'Save' : 'Add'}
        </button>
      </p>
      {problem && (
        <p class="problem long" role="alert">
          {problem}
        </p>
      )}
    </form>
  )
}
