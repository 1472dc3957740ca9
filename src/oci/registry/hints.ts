/** What to do about a refusal, registry by registry. Sources: the vendors' pages that docs/registries.md links to. */
import type { Refusal } from './refusal.ts'
import type { Right } from './scope.ts'

type Topic = Exclude<Refusal, 'right'> | Right

/** The next step, as a sentence. Pure. */
export const refusalHint = (host: string, refusal: Refusal, right: Right): string => {
  const vendor = VENDORS.find(({ hosts }) => hosts.test(host))
  const topic: Topic = refusal === 'right' ? right : refusal
  return vendor?.hints[topic] ?? GENERAL[topic]
}

const GENERAL: Readonly<Record<Topic, string>> = {
  'sign-in':
    'Sign in before this step (docker/login-action), or give registry-username and registry-password.',
  pull: 'Ask the registry’s administrator for permission to pull from that repository.',
  push: 'Ask the registry’s administrator for permission to push to that repository.',
  delete: 'Ask the registry’s administrator for permission to delete from that repository.',
  list: 'Listing all repositories needs a right of its own: name the model or image instead.',
  quota: 'Delete versions that nothing uses (clean-up), or have the limit raised.',
  absent:
    'This registry does not create repositories automatically: create it first, then run the step again.'
}

const VENDORS: readonly {
  readonly hosts: RegExp
  readonly hints: Partial<Record<Topic, string>>
}[] = [
  {
    hosts: /^ghcr\.io$/,
    hints: {
      'sign-in':
        'Give the step the job’s token (github-token, or docker/login-action), and the job "permissions: packages: read", to push "packages: write".',
      pull: 'Give the job "permissions: packages: read", and the package a link to this repository under "Manage Actions access".',
      push: 'Give the job "permissions: packages: write", and the package a link to this repository under "Manage Actions access".',
      delete:
        'GitHub deletes package versions on the package’s page or by "gh api", not through the registry.',
      quota:
        'Look at "Billing and licensing" of the account that owns the package: storage of private packages is limited.'
    }
  },
  {
    hosts: /\.azurecr\.(io|cn|us)$/,
    hints: {
      'sign-in':
        'Sign in with azure/login before this step, or give registry-username and registry-password.',
      pull: 'Give the identity the role AcrPull, in a registry with repository permissions "Container Registry Repository Reader".',
      push: 'Give the identity the role AcrPush, in a registry with repository permissions "Container Registry Repository Writer".',
      delete:
        'Give the identity the role AcrDelete, in a registry with repository permissions "Container Registry Repository Contributor".',
      quota:
        'Each SKU has limits for storage and requests: see "az acr show-usage", delete versions, or take a larger SKU.'
    }
  },
  {
    hosts: /\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$|^public\.ecr\.aws$/,
    hints: {
      'sign-in': 'Run aws-actions/amazon-ecr-login before this step: its password lasts 12 hours.',
      pull: 'Allow the role ecr:BatchGetImage and ecr:GetDownloadUrlForLayer on that repository.',
      push: 'Allow the role ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:BatchCheckLayerAvailability and ecr:PutImage on that repository.',
      delete: 'Allow the role ecr:BatchDeleteImage on that repository.',
      quota:
        'Delete versions (a lifecycle policy does it), or ask AWS for a larger quota of images.',
      absent: 'Create it first: aws ecr create-repository --repository-name <path>.'
    }
  },
  {
    hosts: /(^|\.)gcr\.io$|-docker\.pkg\.dev$/,
    hints: {
      'sign-in':
        'Run google-github-actions/auth and docker/login-action (user oauth2accesstoken) before this step.',
      pull: 'Give the account the role roles/artifactregistry.reader on that repository.',
      push: 'Give the account the role roles/artifactregistry.writer on that repository; pushing creates no repository.',
      delete: 'Give the account the role roles/artifactregistry.repoAdmin on that repository.',
      quota: 'Look at the quotas of Artifact Registry in the project, and at its billing.',
      absent:
        'Create it first: gcloud artifacts repositories create <name> --repository-format=docker.'
    }
  },
  {
    hosts: /^(registry-1\.|index\.)?docker\.io$/,
    hints: {
      'sign-in': 'Sign in with docker/login-action and an access token before this step.',
      pull: 'The repository is private or does not exist: sign in with an account that can read it.',
      push: 'Use an access token with "Read & Write" of an account that can write to that namespace.',
      delete: 'Docker Hub deletes on its pages, or with a token that has "Read, Write, Delete".',
      quota:
        'Docker Hub limits pulls by account and address: sign in with docker/login-action, or wait for the hour to pass.'
    }
  }
]
