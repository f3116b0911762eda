import { usePrompt } from "@medusajs/ui"
import { DEALER_STATUSES, dealerEndpoints, SetDealerStatus } from "../../../../../http/dealer"
import { SelectField, TextAreaField } from "../../../../components/fields"
import { RouteForm } from "../../../../components/route-form"
import { useAction } from "../../../../lib/api"
import { useText } from "../../../../lib/text"
import { useDealerOfPage } from "../../../../lib/use-dealer"

const DealerStatusPage = () => {
  const { say } = useText()
  const { id, dealer } = useDealerOfPage()
  const ask = usePrompt()
  const action = useAction(dealerEndpoints.setDealerStatus, { id })

  return dealer ? (
    <RouteForm
      as="drawer"
      title={say("dealer.set_status")}
      description={say("dealer.set_status_hint")}
      submit={say("action.save")}
      schema={SetDealerStatus}
      values={{ status: dealer.status, reason: "" }}
      action={action}
      confirm={async ({ status }) =>
        status !== "closed" ||
        ask({
          title: say("dealer.set_status"),
          description: say("dealer.status_sure", { name: dealer.name }),
          confirmText: say("action.confirm"),
          cancelText: say("action.cancel"),
        })
      }
      done={(reply) => ({
        message: say("dealer.status_set", {
          name: reply.dealer.name,
          status: say(`dealer.status.${reply.dealer.status}`),
        }),
      })}
    >
      {({ control }) => (
        <>
          <SelectField
            control={control}
            name="status"
            label={say("field.status")}
            options={DEALER_STATUSES.map((value) => ({ value, label: say(`dealer.status.${value}`) }))}
          />
          <TextAreaField control={control} name="reason" label={say("field.reason")} isOptional />
        </>
      )}
    </RouteForm>
  ) : null
}

export default DealerStatusPage
